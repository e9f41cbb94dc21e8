"""An event's own questions, drafted from what was left unread."""
