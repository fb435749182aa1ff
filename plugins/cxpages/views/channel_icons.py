"""Which icon stands before the name of a channel."""

# The icon only helps the eye: the name is always there. So a guess from the channel's id will do,
# and a channel that nothing is known of gets a plain mark.

from __future__ import annotations

from functools import cache

_PARTS: dict[str, tuple[str, ...]] = {
    "video": ("video", "webinar", "tv"),
    "mail": ("email", "e-mail", "newsletter"),
    "web": ("web", "site", "portal", "online", "search"),
    "app": ("app", "mobile"),
    "chat": ("chat", "line", "kakao", "whatsapp", "telegram", "message", "messenger", "sms", "text"),
    "phone": ("phone", "call", "hotline", "telephone"),
    "social": ("social", "facebook", "instagram", "review"),
    "people": ("friend", "family", "partner", "community", "mouth", "event"),
    "paper": ("paper", "letter", "post", "print", "leaflet", "form", "mail"),
    "place": ("clinic", "store", "shop", "branch", "desk", "office", "hospital", "counter", "person"),
}


@cache
def icon_of(channel: str) -> str:
    """Return the icon of a channel by its id: phone, mail, web, …; "other" where nothing fits."""
    words = channel.split("-")
    for icon, parts in _PARTS.items():
        if channel in parts or any(word in parts or word.rstrip("s") in parts for word in words):
            return icon
    near = [icon for icon, parts in _PARTS.items() if any(part in channel for part in parts if len(part) > 3)]  # noqa: PLR2004 - short words hide in others
    return near[0] if near else "other"
