"""What is attacked: the program, its projects, and what must hold of it afterwards."""

import pathlib
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "samples"
STATUSES = {0, 1, 64, 74}
FIGURES = ["indicators", "--format", "csv", "--by", "axis,commune", "--language", "en"]


class Torture:
    """The program, the project it is attacked with, and what has been found."""

    def __init__(self, bilan, seed):
        self.bilan, self.seed = bilan, seed
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bilan-torture-"))
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "LC_ALL": "en_GB.UTF-8", "TZ": "UTC"}
        self.failures = []
        self.project = self.folder / "project"
        self.take("maison-de-quartier", self.project)
        self.imported, self.large = self.folder / "imported", self.folder / "large"
        for name, folder in (("maison-de-quartier", self.imported), ("rezone-midi-vif", self.large)):
            self.take(name, folder)
            first = self.run(folder, ["import", "presences", "campagnes"])
            assert first.returncode in (0, 1), first.stderr
        self.figures = self.run(self.imported, FIGURES).stdout
        assert self.figures.count(b"\n") > 10
        self.library = self.folder / "fault.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.library, HERE / "fault.c", "-ldl"], check=True)

    @staticmethod
    def take(sample, folder):
        """A sample as it stands in the repository."""
        shutil.copytree(SAMPLES / sample, folder, ignore=shutil.ignore_patterns("bilan.*", "rapports"))

    def run(self, folder, words, more=None, timeout=120):
        """Runs the program to its end."""
        return subprocess.run([self.bilan, *words], cwd=folder, env={**self.environment, **(more or {})}, capture_output=True, timeout=timeout)

    def copy(self, of=None):
        """A project of its own for one attack."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="p", dir=self.folder))
        shutil.copytree(of or self.project, folder, dirs_exist_ok=True)
        return folder

    def fail(self, campaign, seed, what, run=None):
        """Notes what does not hold."""
        text = f"{campaign}, seed {seed}: {what}"
        if run is not None:
            text += f"\n  status {run.returncode}: {run.stderr.decode(errors='replace')[-400:]}"
        self.failures.append(text)
        print("FAILED " + text, flush=True)

    def ends_well(self, campaign, seed, run):
        """Whether the program ended by itself."""
        trapped = any(sign in run.stderr for sign in (b"Fatal error", b"Stack dump", b"crashed"))
        if run.returncode in STATUSES and not trapped:
            return True
        self.fail(campaign, seed, "it did not end by itself", run)
        return False

    def settles(self, campaign, seed, folder, command, figures):
        """Whether the command, done again undisturbed, gives the figures it always gives."""
        again = self.run(folder, command)
        if not self.ends_well(campaign, seed, again):
            return
        said = self.run(folder, FIGURES)
        if said.stdout != figures:
            self.fail(campaign, seed, f"{' '.join(command)} again gives other figures", said)

    # What is attacked: a command, the project it begins with, and what it leaves.

    def acts(self):
        """The commands that write, by name: with the project they begin with and the figures they end with."""
        def after(folder, command):
            place = self.copy(folder)
            self.run(place, command)
            figures = self.run(place, FIGURES).stdout
            shutil.rmtree(place)
            return figures
        commands = {
            "import": (self.project, ["import", "presences", "campagnes"]),
            "report": (self.imported, ["report", "--period", "2024"]),
            "erase": (self.imported, ["people", "forget", "--yes", "Josiane", "Lambert"]),
            "rename": (self.imported, ["rename", "axis", "1", "Z9"]),
            "remove": (self.imported, ["sheets", "remove", "1"]),
        }
        return {name: (folder, command, after(folder, command)) for name, (folder, command) in commands.items()}
