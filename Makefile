# make site   compiles standards/ into output/
# make test   passes the tests
# Both install what they need, build, and do their job; a second run is quick and needs no network.

.PHONY: site test check format clean

site:
	@Scripts/install-dependencies
	@stdc="$$(Scripts/build-release)" && "$$stdc" build standards --output output

test:
	@Scripts/install-dependencies
	@Scripts/install-browser
	swift build --build-tests
	swift test --skip-build

# Everything that has to hold before a change is done.
check:
	@Scripts/install-dependencies
	@Scripts/install-browser
	@Scripts/check

format:
	swift format --in-place --recursive --parallel Package.swift Fuzz Plugins Sources Tests

clean:
	rm -rf .build output
