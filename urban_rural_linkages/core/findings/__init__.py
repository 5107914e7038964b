"""What is worth saying of a region: findings, strengths and weaknesses, each by a rule, as sentences with figures."""
