"""Taking an inquiry apart: page, frame, numbering, cutting, parts, head data."""
