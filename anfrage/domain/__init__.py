"""What things are: frozen models, no input or output, no other package of ours."""
