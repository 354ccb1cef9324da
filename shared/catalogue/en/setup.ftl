# Setting up: needs conversations (P0.4), stakeholders and assets (P0.5), the timeline (P0.6).
