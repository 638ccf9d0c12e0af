package org.ridgeline.reason.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ridgeline.reason.language.ValueType;

/** The variables that some part of a rule may use. */
final class VariableScope {

  /** A variable, and where it was bound. */
  static final class Variable {

    private final ValueType type;
    private final int at;
    private boolean used;

    private Variable(ValueType type, int at) {
      this.type = type;
      this.at = at;
    }

    ValueType type() {
      return type;
    }

    int at() {
      return at;
    }

    boolean isUsed() {
      return used;
    }
  }

  private final Optional<VariableScope> around;
  private final Map<String, Variable> variables = new HashMap<>();
  private final Set<String> missed = new TreeSet<>();

  private VariableScope(Optional<VariableScope> around) {
    this.around = around;
  }

  static VariableScope ofRule() {
    return new VariableScope(Optional.empty());
  }

  /** A scope that sees this one, and whose own variables this one does not see. */
  VariableScope within() {
    return new VariableScope(Optional.of(this));
  }

  /** Binds a variable; false if the name is taken. */
  boolean bind(String name, ValueType type, int at) {
    if (find(name).isPresent()) {
      return false;
    }
    variables.put(name, new Variable(type, at));
    return true;
  }

  /** The variable of this name, which is then used. */
  Optional<ValueType> use(String name) {
    var found = find(name);
    found.ifPresent(variable -> variable.used = true);
    return found.map(Variable::type);
  }

  private Optional<Variable> find(String name) {
    return Optional.ofNullable(variables.get(name)).or(() -> around.flatMap(a -> a.find(name)));
  }

  /** Notes that a variable was asked for and is not bound. */
  void miss(String name) {
    missed.add(name);
    around.ifPresent(a -> a.miss(name));
  }

  /** The variables that were asked for here or within, and are not bound. */
  Set<String> missed() {
    return missed;
  }

  /** The names of all variables that are seen from here. */
  Set<String> names() {
    var names = new TreeSet<>(variables.keySet());
    around.ifPresent(a -> names.addAll(a.names()));
    return names;
  }

  /** The variables bound here. */
  Map<String, Variable> own() {
    return variables;
  }
}
