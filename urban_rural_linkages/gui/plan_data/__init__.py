"""Window of the plan's data: what each layer is for, and what can be calculated from them."""
