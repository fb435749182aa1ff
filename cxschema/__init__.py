"""CXBook's data: personas, journeys and all the rest, validated, linked, translated."""
