"""Runs mcp_client.mjs with the client from npm. Exit status 77: npm does not give it here."""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True)
    parser.add_argument("--sample", required=True)
    given = parser.parse_args()
    if not shutil.which("npm") or not shutil.which("node"):
        print("skipped: no npm here")
        return 77
    folder = tempfile.mkdtemp(prefix="precedent-mcp-")
    try:
        try:
            got = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts",
                                  "--silent", "@modelcontextprotocol/sdk@1"], cwd=folder,
                                 timeout=120, capture_output=True, check=False)
        except subprocess.TimeoutExpired:
            got = None
        if got is None or got.returncode != 0:
            print("skipped: npm does not give @modelcontextprotocol/sdk here")
            return 77
        script = os.path.join(folder, "mcp_client.mjs")
        shutil.copy(os.path.join(os.path.dirname(os.path.abspath(__file__)), "mcp_client.mjs"),
                    script)
        index = os.path.join(folder, "index")
        subprocess.run([os.path.join(given.programs, "precedent-indexer"), "update", "--index",
                        index, given.sample], check=True, capture_output=True)
        return subprocess.run(["node", script, os.path.join(given.programs, "precedent-query"),
                               index], timeout=120, check=False).returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
