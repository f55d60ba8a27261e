/// Every scheme whose critical questions are known, sorted by name.
package let allSchemes: [ArgumentationScheme] = [
  ArgumentationScheme(
    name: "analogy",
    form: "It was so in one case, and this case is like it, so it is so here.",
    questions: [
      "are the two cases alike in what matters here?",
      "do they differ in something that would change the outcome?",
      "is there another case, just as similar, that went the other way?",
    ]),
  ArgumentationScheme(
    name: "cause",
    form: "One thing leads to another; the first is the case, so the second will be.",
    questions: [
      "how strong is the evidence that the one brings about the other?",
      "does something else have to happen too before the effect comes?",
      "could anything counteract the effect?",
    ]),
  ArgumentationScheme(
    name: "consequences",
    form: "Doing it would have good, or bad, consequences, so it should, or should not, be done.",
    questions: [
      "how likely is it that these consequences follow?",
      "what shows that they would?",
      "are there consequences of the opposite value that weigh as much?",
    ]),
  ArgumentationScheme(
    name: "example",
    form: "It is so in this instance, so it is so in general.",
    questions: [
      "is what is said of the instance true?",
      "is the instance typical of what is concluded?",
      "are there instances where it is otherwise?",
    ]),
  ArgumentationScheme(
    name: "expert-opinion",
    form: "An expert in the field says that it is so, so it is so.",
    questions: [
      "is the person an expert, and in this very field?",
      "what exactly did the expert say, and does the claim follow from it?",
      "do other experts agree, and has this one nothing to gain by it?",
    ]),
  ArgumentationScheme(
    name: "popular-practice",
    form: "Most people, or most of those who know, do it, so it is right to do it.",
    questions: [
      "what shows that so many do it?",
      "have they a good reason for it, and does that reason hold here?",
    ]),
  ArgumentationScheme(
    name: "precedent",
    form: "In an earlier case it was decided so, so it should be decided so in this one.",
    questions: [
      "does the earlier decision really apply to this case?",
      "was it sound, and does it still hold?",
      "has this case something special that calls for an exception?",
    ]),
  ArgumentationScheme(
    name: "sign",
    form: "What is seen is usually a sign of something else, so this is the case too.",
    questions: [
      "how closely does the sign go with what it is taken for?",
      "is there something else that would explain the sign better?",
    ]),
]
