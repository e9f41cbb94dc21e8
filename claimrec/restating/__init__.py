"""Two statements by their words: does one say again what the other says, and what differs then?"""
