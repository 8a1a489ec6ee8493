package org.harbourwire.bench.ablation;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Locale;

/// What a method answers that is switched off.
enum Answer {
  /// Nothing, null, false or 0.
  NONE {
    @Override
    void write(CodeBuilder code, MethodModel method) {
      TypeKind kind = TypeKind.from(method.methodTypeSymbol().returnType());
      switch (kind) {
        case VOID -> {}
        case REFERENCE -> code.aconst_null();
        case DOUBLE -> code.dconst_0();
        case LONG -> code.lconst_0();
        case FLOAT -> code.fconst_0();
        case BOOLEAN, BYTE, CHAR, INT, SHORT -> code.iconst_0();
      }
      code.return_(kind);
    }
  },

  /// The last argument of the type that it returns.
  SAME {
    @Override
    void write(CodeBuilder code, MethodModel method) {
      MethodTypeDesc type = method.methodTypeSymbol();
      int last = type.parameterList().lastIndexOf(type.returnType());
      if (last < 0) {
        throw new IllegalArgumentException(
            method.methodName() + " takes no " + type.returnType().displayName());
      }
      int slot = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
      for (ClassDesc before : type.parameterList().subList(0, last)) {
        slot += TypeKind.from(before).slotSize();
      }
      code.loadLocal(TypeKind.from(type.returnType()), slot).return_(TypeKind.REFERENCE);
    }
  },

  /// A list without elements.
  EMPTY {
    @Override
    void write(CodeBuilder code, MethodModel method) {
      MethodTypeDesc of = MethodTypeDesc.of(ConstantDescs.CD_List);
      code.invokestatic(ConstantDescs.CD_List, "of", of, true).areturn();
    }
  };

  /// Writes the whole code of a method that answers so.
  abstract void write(CodeBuilder code, MethodModel method);

  static Answer of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
