// Asks HashiCorp's own library about HCL that was printed: formatting it must change nothing, and reading it must give
// what it was printed from. Reads lines of {"bytes": TEXT, "value": TAGGED}.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strconv"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
)

// What `tofu fmt` does beside formatting: each expression written again, and labels in quotes.
func rewrite(body *hclwrite.Body, labels bool) {
	for name, attribute := range body.Attributes() {
		body.SetAttributeRaw(name, attribute.Expr().BuildTokens(nil))
	}
	for _, block := range body.Blocks() {
		if labels {
			block.SetLabels(block.Labels())
		}
		rewrite(block.Body(), labels)
	}
}

var plainLabel = regexp.MustCompile(`^[-A-Za-z0-9_.:/ ]*$`)

// The library's own writer loses labels with escaped templates, and escapes rare letters in its own way.
func plainLabels(body *hclsyntax.Body) bool {
	for _, block := range body.Blocks {
		for _, label := range block.Labels {
			if !plainLabel.MatchString(label) {
				return false
			}
		}
		if !plainLabels(block.Body) {
			return false
		}
	}
	return true
}

// Where two texts part, with what stands around.
func difference(found, expected string) string {
	at := 0
	for at < len(found) && at < len(expected) && found[at] == expected[at] {
		at++
	}
	around := func(text string) string { return strconv.Quote(text[max(0, at-80):min(len(text), at+40)]) }
	return "  " + around(found) + "\nand not\n  " + around(expected)
}

func max(a, b int) int {
	if a > b {
		return a
	}
	return b
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func check(text []byte, value json.RawMessage) error {
	if formatted := hclwrite.Format(text); string(formatted) != string(text) {
		return fmt.Errorf("is formatted as\n%s", difference(string(formatted), string(text)))
	}
	file, problems := hclsyntax.ParseConfig(text, "main.tf", hcl.InitialPos)
	if problems.HasErrors() {
		return problems
	}
	body := file.Body.(*hclsyntax.Body)
	written, problems := hclwrite.ParseConfig(text, "main.tf", hcl.InitialPos)
	if problems.HasErrors() {
		return problems
	}
	rewrite(written.Body(), plainLabels(body))
	if again := written.Bytes(); string(again) != string(text) {
		return fmt.Errorf("is rewritten as\n%s", difference(string(again), string(text)))
	}
	found := normalBody(body, text)
	if expected := normalBlocks(decode(value)); found != expected {
		return fmt.Errorf("reads as\n%s", difference(found, expected))
	}
	return nil
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<28)
	count, failures := 0, 0
	for lines.Scan() {
		var line struct {
			Bytes string
			Value json.RawMessage
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			panic(err)
		}
		count++
		if err := check([]byte(line.Bytes), line.Value); err != nil {
			failures++
			fmt.Printf("%s\n%v\n\n", line.Bytes, err)
		}
	}
	fmt.Printf("%d files of HCL, %d formatted or read in another way\n", count, failures)
	if failures > 0 || count == 0 {
		os.Exit(1)
	}
}
