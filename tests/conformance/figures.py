#!/usr/bin/env python3
"""The last line of each test of a report of ctest: what it counted, or why it did not run.

    figures.py JUNIT.xml
"""

import sys
import xml.etree.ElementTree

STATES = {'run': 'passed', 'fail': 'FAILED', 'notrun': 'MISSING', 'disabled': 'MISSING'}

for case in xml.etree.ElementTree.parse(sys.argv[1]).getroot().iter('testcase'):
    lines = (case.findtext('system-out') or '').strip().splitlines() or ['']
    print(f"{STATES[case.get('status')]:8} {case.get('name')}: {lines[-1]}")
