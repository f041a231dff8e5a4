"""What happens to an inquiry, in order: pure functions from models to models."""
