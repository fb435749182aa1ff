"""What a journey's data says without saying it: moments, flow, lines, ranks; no words, no pictures."""
