package org.tentamen.export;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * An engine for as much of QTI 2.1 as the items have: it binds responses to their declarations and
 * goes through the response processing of the document, as the specification says. It knows nothing
 * of the exporter.
 */
final class ItemEngine {

  private final Element item;

  /** An item's document, under the names of QTI 2.1. */
  ItemEngine(String xml) throws Exception {
    this.item =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
  }

  /** The names of the places to answer, in their order. */
  List<String> blanks() {
    return elements("responseDeclaration").stream().map(e -> e.getAttribute("identifier")).toList();
  }

  /** The item's greatest score. */
  double most() {
    return elements("outcomeDeclaration").stream()
        .filter(e -> e.getAttribute("identifier").equals("SCORE"))
        .mapToDouble(e -> number(e.getAttribute("normalMaximum")))
        .findFirst()
        .orElseThrow();
  }

  /** The response that the item itself says is right. */
  Map<String, List<String>> key() {
    Map<String, List<String>> key = new HashMap<>();
    for (Element declared : elements("responseDeclaration")) {
      NodeList values = declared.getElementsByTagName("value");
      key.put(
          declared.getAttribute("identifier"),
          IntStream.range(0, values.getLength())
              .mapToObj(i -> values.item(i).getTextContent())
              .toList());
    }
    return key;
  }

  /** Answers the item and gives its outcomes. */
  Map<String, Object> outcomes(Map<String, List<String>> responses) {
    Map<String, Object> variables = new HashMap<>();
    for (Element declared : elements("responseDeclaration")) {
      String id = declared.getAttribute("identifier");
      bound(declared, responses.getOrDefault(id, List.of()))
          .ifPresent(value -> variables.put(id, value));
    }
    for (Element declared : elements("outcomeDeclaration")) {
      NodeList values = declared.getElementsByTagName("value");
      if (values.getLength() > 0) {
        variables.put(declared.getAttribute("identifier"), number(values.item(0).getTextContent()));
      }
    }
    elements("responseProcessing").forEach(processing -> run(children(processing), variables));
    return variables;
  }

  /** The score of a response. */
  double score(Map<String, List<String>> responses) {
    return (double) outcomes(responses).get("SCORE");
  }

  private static Optional<Object> bound(Element declared, List<String> response) {
    boolean single = declared.getAttribute("cardinality").equals("single");
    if (response.isEmpty() || (single && response.get(0).isEmpty())) {
      return Optional.empty();
    }
    if (!single) {
      return Optional.of(new HashSet<>(response));
    }
    if (declared.getAttribute("baseType").equals("float")) {
      // XML Schema's double; anything else is a bad response, which counts as none.
      return response.get(0).strip().matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")
          ? Optional.of(number(response.get(0).strip()))
          : Optional.empty();
    }
    return Optional.of(response.get(0));
  }

  private static double number(String text) {
    return new BigDecimal(text).doubleValue();
  }

  private void run(List<Element> rules, Map<String, Object> variables) {
    for (Element rule : rules) {
      if (rule.getTagName().equals("setOutcomeValue")) {
        Optional<Object> value = value(children(rule).get(0), variables);
        value.ifPresent(v -> variables.put(rule.getAttribute("identifier"), v));
      } else {
        for (Element branch : children(rule)) {
          List<Element> inside = children(branch);
          boolean isElse = branch.getTagName().equals("responseElse");
          if (isElse || value(inside.get(0), variables).equals(Optional.of(true))) {
            run(inside.subList(isElse ? 0 : 1, inside.size()), variables);
            break;
          }
        }
      }
    }
  }

  /** The value of an expression; empty for NULL. */
  private Optional<Object> value(Element expression, Map<String, Object> variables) {
    List<Element> inside = children(expression);
    List<Optional<Object>> values = new ArrayList<>();
    inside.forEach(one -> values.add(value(one, variables)));
    return switch (expression.getTagName()) {
      case "variable" -> Optional.ofNullable(variables.get(expression.getAttribute("identifier")));
      case "baseValue" ->
          Optional.of(
              expression.getAttribute("baseType").equals("float")
                  ? (Object) number(expression.getTextContent())
                  : expression.getTextContent());
      case "multiple" -> {
        Set<Object> all = new HashSet<>();
        values.forEach(one -> one.ifPresent(all::add));
        yield Optional.of(all);
      }
      case "and" -> {
        if (values.contains(Optional.<Object>of(false))) {
          yield Optional.of(false);
        }
        yield values.contains(Optional.empty()) ? Optional.empty() : Optional.of(true);
      }
      case "or" -> {
        if (values.contains(Optional.<Object>of(true))) {
          yield Optional.of(true);
        }
        yield values.contains(Optional.empty()) ? Optional.empty() : Optional.of(false);
      }
      case "isNull" -> Optional.of(values.get(0).isEmpty());
      case "correct" -> correct(expression.getAttribute("identifier"));
      default ->
          values.contains(Optional.empty())
              ? Optional.empty()
              : Optional.of(known(expression, values.stream().map(Optional::get).toList()));
    };
  }

  private static Object known(Element expression, List<Object> values) {
    return switch (expression.getTagName()) {
      case "gte" -> (double) values.get(0) >= (double) values.get(1);
      case "lte" -> (double) values.get(0) <= (double) values.get(1);
      case "lt" -> (double) values.get(0) < (double) values.get(1);
      case "not" -> !(boolean) values.get(0);
      case "sum" -> values.stream().mapToDouble(v -> (double) v).sum();
      case "match" -> values.get(0).equals(values.get(1));
      case "member" -> ((Set<?>) values.get(1)).contains(values.get(0));
      case "stringMatch" -> {
        boolean exact = expression.getAttribute("caseSensitive").equals("true");
        String one = (String) values.get(0);
        String other = (String) values.get(1);
        yield exact
            ? one.equals(other)
            : one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
      }
      default -> throw new IllegalArgumentException("unknown: " + expression.getTagName());
    };
  }

  private Optional<Object> correct(String id) {
    Element declared =
        elements("responseDeclaration").stream()
            .filter(e -> e.getAttribute("identifier").equals(id))
            .findFirst()
            .orElseThrow();
    return bound(declared, key().get(id));
  }

  private List<Element> elements(String name) {
    NodeList nodes = item.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }
}
