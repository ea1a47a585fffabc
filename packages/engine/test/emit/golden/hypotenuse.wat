(module
  (type (;0;) (func (param f64) (result f64)))
  (func (;0;) (type 0) (param f64) (result f64)
    local.get 0
    local.get 0
    f64.mul)
  (func (;1;) (type 0) (param f64) (result f64)
    (local f64)
    local.get 0
    local.get 0
    f64.mul
    local.set 1
    i32.const 0
    i32.const 0
    f64.load offset=64
    call 0
    local.get 1
    f64.add
    f64.sqrt
    f64.store offset=72
    i32.const 0
    f64.load offset=72)
  (memory (;0;) 1 1)
  (export "memory" (memory 0))
  (export "hypotenuse" (func 1))
  (data (;0;) (i32.const 64) "\00\00\00\00\00\00\08@"))
