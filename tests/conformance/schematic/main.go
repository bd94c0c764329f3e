// Compares the texts of Talos schematics with what Go's yaml.v3 makes of the same structure, as the Image Factory does
// before it hashes. Reads lines of {"bytes": TEXT, "schematic": JSON}.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"gopkg.in/yaml.v3"
)

// The fields of the Image Factory's API, in its order.
type schematic struct {
	Overlay struct {
		Image   string         `yaml:"image"`
		Name    string         `yaml:"name"`
		Options map[string]any `yaml:"options,omitempty"`
	} `yaml:"overlay,omitempty"`
	Customization struct {
		ExtraKernelArgs []string `yaml:"extraKernelArgs,omitempty"`
		Meta            []struct {
			Key   uint8  `yaml:"key"`
			Value string `yaml:"value"`
		} `yaml:"meta,omitempty"`
		SystemExtensions struct {
			OfficialExtensions []string `yaml:"officialExtensions,omitempty"`
		} `yaml:"systemExtensions,omitempty"`
		SecureBoot struct {
			IncludeWellKnownCertificates bool `yaml:"includeWellKnownCertificates,omitempty"`
		} `yaml:"secureboot,omitempty"`
	} `yaml:"customization"`
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<26)
	count, failures := 0, 0
	for lines.Scan() {
		var line struct {
			Bytes     string
			Schematic json.RawMessage
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			panic(err)
		}
		// JSON is YAML, and only yaml.v3 knows the names of its own fields.
		var value schematic
		if err := yaml.Unmarshal(line.Schematic, &value); err != nil {
			panic(err)
		}
		expected, err := yaml.Marshal(&value)
		if err != nil {
			panic(err)
		}
		count++
		if string(expected) != line.Bytes {
			failures++
			fmt.Printf("is\n%s\nand yaml.v3 makes\n%s\n", line.Bytes, expected)
		}
	}
	fmt.Printf("%d schematics, %d unlike those of yaml.v3\n", count, failures)
	if failures > 0 || count == 0 {
		os.Exit(1)
	}
}
