"""Talking to yaml-language-server, the program behind YAML in VS Code and other editors."""

from __future__ import annotations

import json
import shutil
import subprocess
from itertools import count
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pathlib import Path

SERVER = shutil.which("yaml-language-server")


class Editor:
    """An editor with one folder open, as far as the language server can tell."""

    def __init__(self, folder: Path, settings: dict[str, Any]) -> None:
        """Start the server for a folder, with the settings of VS Code."""
        self._folder = folder.resolve()
        yaml = {
            key.removeprefix("yaml."): value for key, value in settings.items() if key.startswith("yaml.")
        }
        self._settings = {"yaml": {"validate": True, "completion": True, "hover": True, **yaml}}
        self._numbers = count(1)
        self._answers: Queue[dict[str, Any]] = Queue()
        self._found: Queue[dict[str, Any]] = Queue()
        self._listener = Thread(target=self._listen, daemon=True)
        self._server = subprocess.Popen(
            [str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def __enter__(self) -> Self:
        self._listener.start()
        root = self._folder.as_uri()
        abilities = {"workspace": {"configuration": True, "workspaceFolders": True}}
        folders = [{"uri": root, "name": "handbook"}]
        self._ask(
            "initialize", processId=None, rootUri=root, workspaceFolders=folders, capabilities=abilities
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=self._settings)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.kill()
        self._listener.join()
        self._server.communicate()

    def problems(self, path: str, text: str) -> list[str]:
        """Return what the editor marks in a text, once nothing new has come for a while."""
        uri = self._open(path, text)
        marked: list[str] = []
        wait = 20.0
        while True:
            try:
                found = self._found.get(timeout=wait)
            except Empty:
                return marked
            if found["uri"] == uri:
                marked = [problem["message"] for problem in found["diagnostics"]]
                wait = 0.7

    def completions(self, path: str, text: str) -> list[str]:
        """Return what the editor offers where "|" stands in a text."""
        before, _, after = text.partition("|")
        self.problems(path, before + after)  # whoever has checked a text knows its schema
        line, column = before.count("\n"), len(before.rpartition("\n")[2])
        place = {"line": line, "character": column}
        uri = (self._folder / path).as_uri()
        answer = self._ask("textDocument/completion", textDocument={"uri": uri}, position=place)
        return [item["label"] for item in answer["items"]]

    def _open(self, path: str, text: str) -> str:
        uri = (self._folder / path).as_uri()
        self._tell("textDocument/didClose", textDocument={"uri": uri})
        document = {"uri": uri, "languageId": "yaml", "version": next(self._numbers), "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        return uri

    def _ask(self, method: str, **params: Any) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        while True:
            answer = self._answers.get(timeout=30)
            if answer["id"] == number:
                return answer["result"]

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def _listen(self) -> None:
        """Sort what the server says: answers, findings, and questions about the settings."""
        while message := self._next():
            if message.get("method") == "textDocument/publishDiagnostics":
                self._found.put(message["params"])
            elif message.get("method") == "workspace/configuration":
                asked = [item.get("section", "") for item in message["params"]["items"]]
                said = [self._settings.get(section, {}) for section in asked]
                self._send({"id": message["id"], "result": said})
            elif "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})
            elif "id" in message:
                self._answers.put(message)

    def _next(self) -> dict[str, Any] | None:
        stream = self._server.stdout
        assert stream is not None
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return dict(json.loads(stream.read(length))) if length else None
