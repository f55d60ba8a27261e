/// MapLanguage.
