// Compares the identifiers of Talos schematics with those of the Image Factory's own package. Reads lines of
// {"bytes": TEXT, "schematic": JSON, "id": TEXT}: what clc hashes, what was meant, and the identifier, the hash of the bytes if
// there is none.
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"

	"github.com/siderolabs/image-factory/pkg/schematic"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<26)
	count, failures := 0, 0
	for lines.Scan() {
		var line struct {
			Bytes     string
			Schematic json.RawMessage
			Id        string
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			panic(err)
		}
		if line.Id == "" {
			hash := sha256.Sum256([]byte(line.Bytes))
			line.Id = hex.EncodeToString(hash[:])
		}
		// JSON is YAML, which the Image Factory reads.
		meant := []byte(line.Schematic)
		if len(meant) == 0 {
			meant = []byte(line.Bytes)
		}
		expected := ""
		read, err := schematic.Unmarshal(meant)
		if err == nil {
			expected, err = read.ID()
		}
		count++
		if err != nil || line.Id != expected {
			failures++
			fmt.Printf("%s\nis %s and the Image Factory says %s %v\n", line.Bytes, line.Id, expected, err)
		}
	}
	fmt.Printf("%d schematics, %d with another identifier than the Image Factory gives\n", count, failures)
	if failures > 0 || count == 0 {
		os.Exit(1)
	}
}
