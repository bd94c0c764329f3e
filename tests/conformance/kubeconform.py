"""Runs kubeconform: strict, nothing skipped, no network."""

import json
import os
import subprocess


def validate(program, schemas, kubernetes, folder):
    """Judges each JSON file of `folder`; `kubernetes` is the folder of a release. Yields name, status and what was said."""
    command = [program, '-strict', '-output', 'json', '-verbose', '-n', '2',
               '-kubernetes-version', os.path.basename(kubernetes).strip('v') + '.0',
               '-schema-location', kubernetes + '/{{.ResourceKind}}{{.KindSuffix}}.json',
               '-schema-location', schemas + '/crds/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json', folder]
    said = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    return [(os.path.basename(each['filename']), each['status'], each['msg']) for each in json.loads(said.stdout)['resources']]
