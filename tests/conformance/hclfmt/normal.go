package main

// One text for a structure, however it came about: from what was to be printed, or from what the library reads.

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

var (
	identifier = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_-]*$`)
	digits     = regexp.MustCompile(`^[0-9]+$`)
	space      = regexp.MustCompile(`\s`)
)

func text(value string) string {
	// cty brings letters into one form of Unicode.
	return "text " + strconv.Quote(cty.StringVal(value).AsString())
}

func number(value *big.Float) string {
	if whole, accuracy := value.Int64(); accuracy == big.Exact {
		return "number " + strconv.FormatInt(whole, 10)
	}
	near, _ := value.Float64()
	return "number " + strconv.FormatFloat(near, 'g', -1, 64)
}

func join(name string, parts []string) string {
	return name + "(" + strings.Join(parts, ", ") + ")"
}

func member(object, name string) string { return join("member", []string{object, name}) }
func index(object, key string) string   { return join("index", []string{object, key}) }

// ---- what was to be printed ----------------------------------------------------------------------------------------

func decode(raw json.RawMessage) []any {
	decoder := json.NewDecoder(strings.NewReader(string(raw)))
	decoder.UseNumber()
	var value []any
	if err := decoder.Decode(&value); err != nil {
		panic(err)
	}
	return value
}

func entry(block []any, key string) []any {
	for _, each := range block[1].([]any) {
		if pair := each.([]any); pair[0] == key {
			return pair[1].([]any)
		}
	}
	return nil
}

func normalBlocks(list []any) string {
	var blocks []string
	for _, each := range list[1].([]any) {
		blocks = append(blocks, normalBlock(each.([]any)))
	}
	return join("body", blocks)
}

func normalBlock(block []any) string {
	parts := []string{entry(block, "type")[1].(string)}
	if labels := entry(block, "labels"); labels != nil {
		for _, label := range labels[1].([]any) {
			parts = append(parts, text(label.([]any)[1].(string)))
		}
	}
	var content []string
	if body := entry(block, "body"); body != nil {
		for _, each := range body[1].([]any) {
			pair := each.([]any)
			content = append(content, pair[0].(string)+" = "+normalValue(pair[1].([]any)))
		}
	}
	if blocks := entry(block, "blocks"); blocks != nil {
		for _, each := range blocks[1].([]any) {
			content = append(content, normalBlock(each.([]any)))
		}
	}
	return join("block", append(parts, join("body", content)))
}

func normalValue(value []any) string {
	switch kind := value[0].(string); kind {
	case "null":
		return "null"
	case "bool":
		return fmt.Sprint("bool ", value[1])
	case "int":
		parsed, _ := new(big.Float).SetPrec(512).SetString(value[1].(string))
		return number(parsed)
	case "float":
		parsed, err := strconv.ParseFloat(value[1].(string), 64)
		if err != nil || math.IsInf(parsed, 0) {
			panic(value)
		}
		return number(big.NewFloat(parsed))
	case "text":
		return text(value[1].(string))
	case "list":
		return join("list", normalValues(value[1].([]any)))
	case "map":
		var entries []string
		for _, each := range value[1].([]any) {
			pair := each.([]any)
			entries = append(entries, text(pair[0].(string))+" = "+normalValue(pair[1].([]any)))
		}
		return join("map", entries)
	case "reference":
		expression, problems := hclsyntax.ParseExpression([]byte(value[1].(string)), "", hcl.InitialPos)
		if problems.HasErrors() {
			panic(problems)
		}
		return normalExpression(expression, []byte(value[1].(string)))
	case "keyword":
		return "word " + space.ReplaceAllString(value[1].(string), "")
	case "member":
		object, name := normalValue(value[1].([]any)), value[2].(string)
		if identifier.MatchString(name) {
			return member(object, name)
		}
		if digits.MatchString(name) {
			parsed, _ := new(big.Float).SetString(name)
			return index(object, number(parsed))
		}
		return index(object, text(name))
	case "index":
		return index(normalValue(value[1].([]any)), normalValue(value[2].([]any)))
	case "call":
		return join("call", append([]string{value[1].(string)}, normalValues(value[2].([]any))...))
	case "template":
		return normalTemplate(expectedParts(value))
	default:
		panic("unknown kind " + kind)
	}
}

func normalValues(values []any) []string {
	var parts []string
	for _, each := range values {
		parts = append(parts, normalValue(each.([]any)))
	}
	return parts
}

// A piece of a template: a literal text, or the normal text of an expression.
type part struct {
	literal    string
	expression string
}

func expectedParts(template []any) []part {
	var parts []part
	for _, each := range template[1].([]any) {
		switch item := each.([]any); item[0] {
		case "text", "int":
			parts = append(parts, part{literal: item[1].(string)})
		case "bool":
			parts = append(parts, part{literal: fmt.Sprint(item[1])})
		case "template":
			parts = append(parts, expectedParts(item)...)
		default:
			parts = append(parts, part{expression: normalValue(item)})
		}
	}
	return parts
}

func normalTemplate(parts []part) string {
	var merged []part
	for _, each := range parts {
		last := len(merged) - 1
		switch {
		case each == part{}:
		case each.expression == "" && last >= 0 && merged[last].expression == "":
			merged[last].literal += each.literal
		default:
			merged = append(merged, each)
		}
	}
	switch {
	case len(merged) == 0:
		return text("")
	case len(merged) == 1 && merged[0].expression != "":
		return merged[0].expression
	case len(merged) == 1:
		return text(merged[0].literal)
	}
	var pieces []string
	for _, each := range merged {
		if each.expression != "" {
			pieces = append(pieces, each.expression)
		} else {
			pieces = append(pieces, text(each.literal))
		}
	}
	return join("template", pieces)
}

// ---- what the library reads ----------------------------------------------------------------------------------------

func normalBody(body *hclsyntax.Body, source []byte) string {
	return join("body", bodyContent(body, source))
}

func bodyContent(body *hclsyntax.Body, source []byte) []string {
	attributes := make([]*hclsyntax.Attribute, 0, len(body.Attributes))
	for _, attribute := range body.Attributes {
		attributes = append(attributes, attribute)
	}
	sort.Slice(attributes, func(i, j int) bool {
		return attributes[i].NameRange.Start.Byte < attributes[j].NameRange.Start.Byte
	})
	var content []string
	for _, attribute := range attributes {
		content = append(content, attribute.Name+" = "+normalExpression(attribute.Expr, source))
	}
	for _, block := range body.Blocks {
		parts := []string{block.Type}
		for _, label := range block.Labels {
			parts = append(parts, text(label))
		}
		content = append(content, join("block", append(parts, normalBody(block.Body, source))))
	}
	return content
}

func normalExpression(expression hclsyntax.Expression, source []byte) string {
	switch expr := expression.(type) {
	case *hclsyntax.LiteralValueExpr, *hclsyntax.UnaryOpExpr:
		return normalLiteral(expression)
	case *hclsyntax.ParenthesesExpr:
		return normalExpression(expr.Expression, source)
	case *hclsyntax.TemplateExpr:
		return normalTemplate(templateParts(expr, source))
	case *hclsyntax.TupleConsExpr:
		return join("list", normalExpressions(expr.Exprs, source))
	case *hclsyntax.ObjectConsExpr:
		var entries []string
		for _, item := range expr.Items {
			key, problems := item.KeyExpr.Value(nil)
			if problems.HasErrors() {
				panic(problems)
			}
			entries = append(entries, text(key.AsString())+" = "+normalExpression(item.ValueExpr, source))
		}
		return join("map", entries)
	case *hclsyntax.FunctionCallExpr:
		if types[expr.Name] {
			return "word " + space.ReplaceAllString(string(expr.Range().SliceBytes(source)), "")
		}
		return join("call", append([]string{expr.Name}, normalExpressions(expr.Args, source)...))
	case *hclsyntax.ScopeTraversalExpr:
		root := expr.Traversal.RootName()
		if types[root] {
			return "word " + root
		}
		return steps("root "+root, expr.Traversal[1:])
	case *hclsyntax.RelativeTraversalExpr:
		return steps(normalExpression(expr.Source, source), expr.Traversal)
	case *hclsyntax.IndexExpr:
		return index(normalExpression(expr.Collection, source), normalExpression(expr.Key, source))
	case *hclsyntax.SplatExpr:
		return "source " + string(expr.Range().SliceBytes(source))
	default:
		return fmt.Sprintf("%T", expression)
	}
}

// Words that the documents use as types only.
var types = map[string]bool{"string": true, "number": true, "bool": true, "any": true, "list": true, "set": true, "map": true, "object": true, "tuple": true}

func normalExpressions(expressions []hclsyntax.Expression, source []byte) []string {
	var parts []string
	for _, each := range expressions {
		parts = append(parts, normalExpression(each, source))
	}
	return parts
}

func normalLiteral(expression hclsyntax.Expression) string {
	value, problems := expression.Value(nil)
	if problems.HasErrors() {
		panic(problems)
	}
	switch {
	case value.IsNull():
		return "null"
	case value.Type() == cty.Bool:
		return fmt.Sprint("bool ", value.True())
	case value.Type() == cty.Number:
		return number(value.AsBigFloat())
	default:
		return text(value.AsString())
	}
}

func templateParts(template *hclsyntax.TemplateExpr, source []byte) []part {
	var parts []part
	for _, each := range template.Parts {
		if literal, is := each.(*hclsyntax.LiteralValueExpr); is && literal.Val.Type() == cty.String {
			parts = append(parts, part{literal: literal.Val.AsString()})
		} else {
			parts = append(parts, part{expression: normalExpression(each, source)})
		}
	}
	return parts
}

func steps(object string, traversal hcl.Traversal) string {
	for _, step := range traversal {
		switch each := step.(type) {
		case hcl.TraverseAttr:
			object = member(object, each.Name)
		case hcl.TraverseIndex:
			if each.Key.Type() == cty.Number {
				object = index(object, number(each.Key.AsBigFloat()))
			} else {
				object = index(object, text(each.Key.AsString()))
			}
		default:
			object = fmt.Sprintf("%T(%s)", step, object)
		}
	}
	return object
}
