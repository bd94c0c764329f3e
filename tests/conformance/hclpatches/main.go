// Takes the patches of Talos machines out of HCL with HashiCorp's own library. Reads JSON objects {"Bytes": TEXT}, one a line, and
// prints for each file, in one line of JSON, the lists of patches in it: what each attribute called `config_patches` or
// `..._config_patches` comes to. What is known only when OpenTofu runs is stood in for by a text.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// What stands for a value that is not known yet: it is an address, the value of a label, and a token.
const standIn = "192.0.2.1"

// One list of patches, and what the block around it says about the machines: empty where it says nothing.
type list struct {
	Where, Machine, Kubernetes, Talos string
	Patches                           []string
}

// Puts a stand-in where `steps` lead to in `names`; only steps by name are understood.
func stand(names map[string]any, steps hcl.Traversal) error {
	for i, step := range steps {
		var name string
		switch each := step.(type) {
		case hcl.TraverseRoot:
			name = each.Name
		case hcl.TraverseAttr:
			name = each.Name
		default:
			return fmt.Errorf("a step of %s is not by name", steps.RootName())
		}
		if i == len(steps)-1 {
			names[name] = standIn
			return nil
		}
		below, is := names[name].(map[string]any)
		if !is {
			below = map[string]any{}
			names[name] = below
		}
		names = below
	}
	return nil
}

func object(names map[string]any) map[string]cty.Value {
	values := map[string]cty.Value{}
	for name, each := range names {
		if below, is := each.(map[string]any); is {
			values[name] = cty.ObjectVal(object(below))
		} else {
			values[name] = cty.StringVal(standIn)
		}
	}
	return values
}

func evaluate(expression hclsyntax.Expression) (cty.Value, error) {
	names := map[string]any{}
	for _, steps := range expression.Variables() {
		if err := stand(names, steps); err != nil {
			return cty.NilVal, err
		}
	}
	value, problems := expression.Value(&hcl.EvalContext{
		Variables: object(names),
		Functions: map[string]function.Function{"jsonencode": stdlib.JSONEncodeFunc},
	})
	if problems.HasErrors() {
		return cty.NilVal, problems
	}
	return value, nil
}

// A patch is a text for the provider, and data for modules, which write it as YAML.
func patch(value cty.Value) (string, error) {
	if value.Type() == cty.String {
		return value.AsString(), nil
	}
	bytes, err := ctyjson.Marshal(value, value.Type())
	return string(bytes), err
}

func said(body *hclsyntax.Body, name string) (string, error) {
	attribute, is := body.Attributes[name]
	if !is {
		return "", nil
	}
	value, err := evaluate(attribute.Expr)
	if err != nil || value.Type() != cty.String {
		return "", err
	}
	return value.AsString(), nil
}

// The machines that an input of a module is for, by its name.
func machineOf(name string) string {
	if strings.HasPrefix(name, "control_plane_") {
		return "controlplane"
	}
	if name != "config_patches" {
		return "worker"
	}
	return ""
}

func read(block *hclsyntax.Block, attribute *hclsyntax.Attribute) (list, error) {
	found := list{Where: strings.Join(append([]string{block.Type}, block.Labels...), ".") + "." + attribute.Name,
		Machine: machineOf(attribute.Name)}
	if found.Machine == "" {
		machine, err := said(block.Body, "machine_type")
		if err != nil {
			return found, err
		}
		found.Machine = machine
	}
	var err error
	if found.Kubernetes, err = said(block.Body, "kubernetes_version"); err != nil {
		return found, err
	}
	if found.Talos, err = said(block.Body, "talos_version"); err != nil {
		return found, err
	}
	value, err := evaluate(attribute.Expr)
	if err != nil {
		return found, err
	}
	if !value.CanIterateElements() {
		return found, fmt.Errorf("%s is no list", found.Where)
	}
	for each := value.ElementIterator(); each.Next(); {
		_, element := each.Element()
		text, err := patch(element)
		if err != nil {
			return found, err
		}
		found.Patches = append(found.Patches, text)
	}
	return found, nil
}

func lists(body *hclsyntax.Body) ([]list, error) {
	found := []list{}
	for _, block := range body.Blocks {
		for name, attribute := range block.Body.Attributes {
			if name != "config_patches" && !strings.HasSuffix(name, "_config_patches") {
				continue
			}
			one, err := read(block, attribute)
			if err != nil {
				return nil, err
			}
			found = append(found, one)
		}
		below, err := lists(block.Body)
		if err != nil {
			return nil, err
		}
		found = append(found, below...)
	}
	return found, nil
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<28)
	answers := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var line struct{ Bytes string }
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			panic(err)
		}
		file, problems := hclsyntax.ParseConfig([]byte(line.Bytes), "main.tf", hcl.InitialPos)
		if problems.HasErrors() {
			panic(problems)
		}
		found, err := lists(file.Body.(*hclsyntax.Body))
		if err != nil {
			panic(err)
		}
		if err := answers.Encode(found); err != nil {
			panic(err)
		}
	}
}
