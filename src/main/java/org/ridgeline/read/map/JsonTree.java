package org.ridgeline.read.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.math.BigInteger;

/**
 * Reads JSON as trees, token by token.
 *
 * <p>Jackson's mapper does the same for any class, and takes longer to make ready than a map takes
 * to be read and measured.
 */
final class JsonTree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /** The value that begins with the token at which the parser stands. */
  static JsonNode value(JsonParser json, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> NODES.textNode(json.getText());
      case VALUE_NUMBER_INT -> whole(json);
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(json.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      default -> NODES.nullNode();
    };
  }

  private static JsonNode object(JsonParser json) throws IOException {
    var object = NODES.objectNode();
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      object.set(name, value(json, json.nextToken()));
    }
    return object;
  }

  private static JsonNode array(JsonParser json) throws IOException {
    var array = NODES.arrayNode();
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      array.add(value(json, token));
    }
    return array;
  }

  private static ValueNode whole(JsonParser json) throws IOException {
    var number = json.getNumberValue();
    return number instanceof BigInteger large
        ? NODES.numberNode(large)
        : NODES.numberNode(number.longValue());
  }
}
