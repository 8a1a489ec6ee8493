"""Prints the median of the seconds that feedparser takes for the feeds in a folder."""
import pathlib
import statistics
import sys
import time

import feedparser

feeds = [file.read_bytes() for file in pathlib.Path(sys.argv[1]).glob("*.xml")]
headers = {"content-type": "application/xml; charset=utf-8"}
times = []
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    for feed in feeds:
        feedparser.parse(feed, response_headers=headers)
    times.append(time.process_time() - start)
print(statistics.median(times))
