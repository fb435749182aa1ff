"""The search: page texts in one form, words and pieces of words, and the index as small files.

The index is looked up by the scripts in `cxpages/assets/search`; both sides follow `rules.yml`.
"""
