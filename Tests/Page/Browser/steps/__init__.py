"""The steps of the story, by the part of the page that they use."""
