"""Which claims are about one fact, whatever their wording, and what differs between them?"""
