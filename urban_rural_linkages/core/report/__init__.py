"""Reports as data: what a document says, apart from how a page shows it."""
