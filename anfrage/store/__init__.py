"""The office's memory: what is kept, and how it is kept safe."""
