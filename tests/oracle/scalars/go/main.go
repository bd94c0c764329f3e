// Answers questions about scalars by the programs that will read them in the end: a JSON list of [operation,
// argument...] on the standard input, a JSON list of answers on the standard output.
package main

import (
	_ "crypto/sha256"
	_ "crypto/sha512"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/distribution/reference"
	"github.com/hashicorp/go-version"
	"github.com/robfig/cron/v3"
	"k8s.io/apimachinery/pkg/api/resource"
)

const failed = "error"

var operations = map[string]func([]string) string{
	"quantity":   quantity,
	"compare":    compare,
	"plus":       plus,
	"duration":   duration,
	"schedule":   schedule,
	"image":      image,
	"constraint": constraint,
}

// The canonical text, in Kubernetes' words.
func quantity(args []string) string {
	amount, err := resource.ParseQuantity(args[0])
	if err != nil {
		return failed
	}
	return canonical(amount)
}

// Not String(), which gives a text that was parsed back as it was.
func canonical(amount resource.Quantity) string {
	number, suffix := amount.CanonicalizeBytes(nil)
	return string(number) + string(suffix)
}

func compare(args []string) string {
	a, b := resource.MustParse(args[0]), resource.MustParse(args[1])
	return strconv.Itoa(a.Cmp(b))
}

func plus(args []string) string {
	a, b := resource.MustParse(args[0]), resource.MustParse(args[1])
	a.Add(b)
	return canonical(a)
}

// Milliseconds; the rest is dropped.
func duration(args []string) string {
	span, err := time.ParseDuration(args[0])
	if err != nil {
		return failed
	}
	return strconv.FormatInt(span.Milliseconds(), 10)
}

// How the days go together, and the values of the five fields as bits.
func schedule(args []string) string {
	parsed, err := cron.ParseStandard(args[0])
	if err != nil {
		return failed
	}
	spec, ok := parsed.(*cron.SpecSchedule)
	if !ok {
		return failed
	}
	const star = uint64(1) << 63
	days := "either"
	if spec.Dom&star != 0 || spec.Dow&star != 0 {
		days = "both"
	}
	return fmt.Sprint(days, " ", spec.Minute&^star, " ", spec.Hour&^star, " ", spec.Dom&^star, " ", spec.Month&^star,
		" ", spec.Dow&^star)
}

func image(args []string) string {
	named, err := reference.ParseNormalizedNamed(args[0])
	if err != nil {
		return failed
	}
	return named.String()
}

func constraint(args []string) string {
	constraints, err := version.NewConstraint(args[0])
	if err != nil {
		return failed
	}
	return strconv.FormatBool(constraints.Check(version.Must(version.NewVersion(args[1]))))
}

func main() {
	var questions [][]string
	if err := json.NewDecoder(os.Stdin).Decode(&questions); err != nil {
		panic(err)
	}
	answers := make([]string, len(questions))
	for i, question := range questions {
		answers[i] = operations[question[0]](question[1:])
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		panic(err)
	}
}
