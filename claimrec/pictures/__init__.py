"""Pictures of a report: positions over time, and who contradicts whom."""
