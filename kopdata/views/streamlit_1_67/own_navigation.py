"""The menu is ours: Streamlit would make one of the folder `pages/`."""

from streamlit.runtime.pages_manager import PagesManager


def use_own_navigation() -> bool:
    """Stop Streamlit from making a menu of the folder `pages/`; true if it was about to.

    It would run the first visit of a server that way, and forget its filters at the second run.
    """
    was_about_to = bool(PagesManager.uses_pages_directory)
    PagesManager.uses_pages_directory = False
    return was_about_to
