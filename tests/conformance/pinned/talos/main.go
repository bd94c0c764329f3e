// Applies patches to machine configurations that Talos generates, and validates the result strictly, as Talos does before it
// takes it. Reads one JSON object a line and prints for each what is wrong, in one line of JSON: a text, empty for nothing.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/siderolabs/talos/pkg/machinery/config"
	"github.com/siderolabs/talos/pkg/machinery/config/configloader"
	"github.com/siderolabs/talos/pkg/machinery/config/configpatcher"
	"github.com/siderolabs/talos/pkg/machinery/config/generate"
	"github.com/siderolabs/talos/pkg/machinery/config/generate/secrets"
	"github.com/siderolabs/talos/pkg/machinery/config/machine"
	"github.com/siderolabs/talos/pkg/machinery/config/validation"
)

type request struct {
	// Versions: "v1.11", "1.34.1".
	Talos, Kubernetes string
	// "controlplane" or "worker"
	Machine string
	// "metal" or "cloud"
	Mode    string
	Patches []string
}

type mode string

func (mode mode) String() string        { return string(mode) }
func (mode mode) RequiresInstall() bool { return mode == "metal" }
func (mode mode) InContainer() bool     { return false }

// Making keys takes longer than all else, so configurations of one version share them.
var bundles = map[string]*secrets.Bundle{}

func bundle(version string, contract *config.VersionContract) (*secrets.Bundle, error) {
	if known, is := bundles[version]; is {
		return known, nil
	}
	made, err := secrets.NewBundle(secrets.NewClock(), contract)
	if err == nil {
		bundles[version] = made
	}
	return made, err
}

func generated(asked request) (config.Provider, error) {
	contract, err := config.ParseContractFromVersion(asked.Talos)
	if err != nil {
		return nil, err
	}
	keys, err := bundle(asked.Talos, contract)
	if err != nil {
		return nil, err
	}
	input, err := generate.NewInput("test", "https://127.0.0.1:6443", asked.Kubernetes,
		generate.WithVersionContract(contract), generate.WithInstallDisk("/dev/sda"),
		generate.WithSecretsBundle(keys))
	if err != nil {
		return nil, err
	}
	kind, err := machine.ParseType(asked.Machine)
	if err != nil {
		return nil, err
	}
	return input.Config(kind)
}

func check(asked request) error {
	provider, err := generated(asked)
	if err != nil {
		return err
	}
	patches, err := configpatcher.LoadPatches(asked.Patches)
	if err != nil {
		return err
	}
	patched, err := configpatcher.Apply(configpatcher.WithConfig(provider), patches)
	if err != nil {
		return err
	}
	bytes, err := patched.Bytes()
	if err != nil {
		return err
	}
	// As the machine reads it: unknown fields are an error.
	result, err := configloader.NewFromBytes(bytes)
	if err != nil {
		return err
	}
	warnings, err := result.Validate(mode(asked.Mode), validation.WithStrict())
	if err == nil && len(warnings) > 0 {
		err = fmt.Errorf("%s", strings.Join(warnings, "; "))
	}
	return err
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<26)
	answers := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			panic(err)
		}
		wrong := ""
		if err := check(asked); err != nil {
			wrong = err.Error()
		}
		if err := answers.Encode(wrong); err != nil {
			panic(err)
		}
	}
}
