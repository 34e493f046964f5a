"""Why a count changed."""
