"""The models as JSON Schema: what editors complete and check while somebody writes."""
