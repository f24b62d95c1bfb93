"""reconcile: a story and its claims become findings."""
