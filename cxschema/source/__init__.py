"""Files and YAML: from a folder to documents that know where each value stands."""
