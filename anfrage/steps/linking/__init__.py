"""Linking the answers in a paper to its questions: anchors, stretches between them, answers."""

from anfrage.steps.linking.linking import link_answers

__all__ = ["link_answers"]
