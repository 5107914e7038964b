"""Where like values lie together: spatial weights, local statistics and how sure they are."""
