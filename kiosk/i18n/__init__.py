"""The gettext catalogs: read by the screen and the leaflets, written for translators."""
