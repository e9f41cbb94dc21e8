"""Questions as TOML: those that come along, and those of the caller or of installed packages."""
