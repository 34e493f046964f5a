"""Commands run in the process of the test, over an office of its own or over the sample."""

import pytest

from kopdata import cli


@pytest.fixture
def ask(capsys):
    """Run a command: exit code, answer, errors."""

    def run(*arguments):
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as leaving:
            code = leaving.code
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def sample_office(sample_home, monkeypatch):
    """The sample office, built already: for what only asks."""
    monkeypatch.setenv("KOPDATA_HOME", str(sample_home))
