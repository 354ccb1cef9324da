# The needs assessment: gaps (P1.2, P1.5), requirements (P1.4), the report and its endorsements (P1.6).
