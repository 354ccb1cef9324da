# التنفيذ (P3): الجلسات والمهام وسير الخطة.

kind-session = جلسة تدريب
kind-agenda = بند من جدول الأعمال
kind-material = مادة
kind-expectation = توقّع
kind-assignment = واجب
kind-assignment-part = جزء من واجب
kind-submission = عمل مسلَّم
kind-adjustment = تعديل في خطة
kind-support = دعم ومتابعة

deliver = التنفيذ
deliver-help = من يجتمع ومتى، وما يُجرَّب في العمل الحقيقي.
sessions = الجلسات
sessions-hint = من يجتمع ومتى، ومن يدفع ثمن الوقت، ومن حضر.
sessions-next = التالية: { $what }، { $when }
sessions-none-coming = لا جلسة مقرّرة
sessions-empty-title = لا جلسات بعد
sessions-empty-text = اكتب موضوعًا؛ التاريخ وجدول الأعمال والباقي بعد ذلك.
sessions-coming = القادمة
sessions-past = الماضية
sessions-counts = عُقدت: { $held }، أُلغيت: { $cancelled }
session-add = موضوع جلسة جديدة
session-no-date = بلا تاريخ بعد
session-off = أُلغيت
session-on = ستُعقد
session-present = حضر { $present } من { $expected }
burden = أوقات غير مريحة
burden-hint = جلسات خارج 08:00–18:00 حيث يوجد الناس، وموعد يوزّع العبء.
burden-of = { $outside } من { $of } خارج الدوام
burden-next = التالية: { $when }.
burden-next-outside = خارج الدوام هذه المرة: { $who }.
burden-next-all = ضمن دوام الجميع.
burden-use = قرّر جلسة في هذا الموعد

session-hint = متى تكون لكل واحد، ومن حضر، وماذا يجري فيها.
session-in-bin = هذه الجلسة في السلة
session-time = الوقت
session-time-here = بحسب الساعة في { $zone }
session-clocks = ما تعرضه الساعة في الأماكن الأخرى
session-outside = خارج 08:00–18:00: { $who }
session-zone-unknown = لا أحد يعرف بعد في أي منطقة زمنية أنت. هذا الجهاز في { $zone }.
session-zone-use = هذه منطقتي
session-zone-kept = منطقتك الزمنية معروفة الآن
session-about = عن الجلسة
session-host = من يقودها
session-teacher = من يعلّم
session-no-plan = بلا خطة: كل الموظفين
session-link = رابط الانضمام
session-join = انضم
session-teach-back = متعلّم يعلّم غيره
session-preparation = التحضير
session-preparation-example = ما يقرؤه كل واحد أو يثبّته أو يحضره
session-notes-example = ما حدث وما بقي مفتوحًا
session-call-off = ألغِ الجلسة
session-off-reason = سبب الإلغاء
session-again = ستُعقد رغم ذلك
session-remove = احذف هذه الجلسة

attendance = الحضور
attendance-hint = حضر { $there }، والمتوقَّع { $expected }. لمسة واحدة لكل شخص.
attendance-take = سجّل الحضور
attendance-others = آخرون: { $count }
attendance-behind = بقي { $count }
was-there = { $name }: حضر
was-not-there = { $name }: لم يحضر

agenda = جدول الأعمال
agenda-sum = الدقائق المقرّرة { $planned } من { $length }.
agenda-lecture = كلام متواصل: { $minutes } دقيقة. بعد 10 دقائق يحتاج الناس إلى فعل شيء: ضع بينها سؤالًا أو عملًا ثنائيًا أو تجربة.
agenda-usual = استعمل جدول الأعمال المعتاد (90 دقيقة)
agenda-add = بند آخر
agenda-from = الدقيقة { $from }–{ $to }
agenda-way = كيف
agenda-check-in = ترحيب
agenda-review = مراجعة ما تُعلِّم
agenda-demonstration = عرض عملي
agenda-guided-practice = تدريب موجَّه
agenda-own-practice = تدريب فردي
agenda-debrief = خلاصة
way-talk = واحد يتكلم
way-dialogue = عرض وأسئلة
way-pairing = اثنان اثنان
way-group-discussion = نقاش جماعي
way-problem-solving = حل مشكلة
way-alone = كل واحد وحده

expectations = التوقعات
expectations-hint = اكتب قبل الجلسة ما ترجوه، وعلّمه حين يُتناول.
expectation-add = ماذا ترجو؟
expectation-taken = تم تناوله
materials = المواد
material-add = مادة أخرى
material-link = أين توجد

teach-back = تعليم الزملاء
critique = ما رآه الحاضرون
critique-hint = كل من شاهد يجيب عن نفسه.
critique-prepared = هل كان محضَّرًا جيدًا؟
critique-clear = هل استطعت المتابعة؟
critique-involved = هل فعل كل واحد شيئًا؟
critique-checked = هل جرى التحقق مما فُهم؟
debrief = خلاصة من علّم
debrief-hint = ما يخرج به { $name }.
debrief-felt = كيف كان الشعور؟
debrief-keep = ما يُبقى
debrief-change = ما يُغيَّر
debrief-next = الخطوة التالية

assignments = الواجبات
assignments-hint = مهام تُنجز في عمل حقيقي وتُسلَّم وتُراجَع.
assignments-empty-title = لا واجبات بعد
assignments-empty-text = أفضلها مهمة لا بد من إنجازها على أي حال.
assignment-add = مهمة جديدة
assignment-submitted = سُلِّم { $submitted } من { $expected }
assignment-to-review = للمراجعة: { $count }
assignment-hint = ما المطلوب، وما سُلِّم، وما يقال فيه.
assignment-in-bin = هذا الواجب في السلة
assignment-task = المهمة
assignment-work = في أي عمل حقيقي
assignment-work-example = النسخ الاحتياطي للسجل هذا الأسبوع
assignment-words = المهمة كاملة
assignment-words-example = الخطوات، وكيف يُعرف أنها نجحت
assignment-parts = الأجزاء
assignment-parts-hint = لكل جزء ملاحظاته.
assignment-part-add = جزء آخر
assignment-remove = احذف هذا الواجب
handed-in = ما سُلِّم
hand-in = سلّم عملي
hand-in-for = تسليم عن شخص آخر
hand-in-whose = عمل من؟
hand-in-begun = عمل { $name }: اكتبه
hand-in-missing = لم يسلّم بعد: { $names }
submission-words = ما أُنجز
submission-words-example = ما فعلته، وما نتج عنه، وأين تعثّر
review-waits = ينتظر المراجعة
review-next = إجراء للجلسة القادمة
review-next-example = نقرأ سجلًا معًا
result = النتيجة
result-well-done = أحسنت
result-successful = ناجح
result-needs-improvement = يحتاج إلى تحسين
feedback-whole = العمل كله
feedback-well = ما سار جيدًا
feedback-well-example = عاد المجلد بعد 25 دقيقة
feedback-improve = ما يُحسَّن
feedback-how = كيف
feedback-vague = لا شيء محدد بعد: اذكر أمرًا واحدًا رأيته.
feedback-no-way = قل أيضًا كيف يمكن تحسينه.

plan-part-running = السير
plan-part-running-hint = من أنجز ماذا، ومن تأخر، وما الذي عُدِّل.
plan-part-support = المتابعة
plan-part-support-hint = الدعم قبل التدريب وخلاله وبعده كي يدوم أثره.
running-alone = ما يُنجز فرديًا
running-now = { $count ->
    [0] لا أحد متأخر.
    [one] شخص واحد متأخر.
    [two] شخصان متأخران.
   *[other] عدد المتأخرين: { $count }.
}
running-before = قبل «{ $what }» ({ $when }): { $count ->
    [0] لا أحد متأخر.
    [one] شخص واحد متأخر.
    [two] شخصان متأخران.
   *[other] عدد المتأخرين: { $count }.
}
running-empty-title = لا شيء يُنجز فرديًا
running-empty-text = التعلّم الذاتي والتدريب والواجبات في الأسابيع تُعلَّم هنا لكل متعلّم.
adjustments = التعديلات
adjustments-hint = قد تغيّر الخطة سرعتها. اذكر السبب.
adjust-what = ما الذي يتغير
adjust-extend = تمديد
adjust-speed-up = تسريع
adjust-slow-down = إبطاء
adjust-reason = السبب
support-design = التصميم
support-design-hint = قبل التدريب: ما يجعله راسخًا.
support-design-add = خطوة أخرى قبل التدريب
support-delivery = خلال التدريب
support-delivery-hint = ما يساعد الناس وهم يتعلمون.
support-delivery-add = خطوة أخرى خلاله
support-follow-up = بعد التدريب
support-follow-up-hint = إجراءات تبقيه مستعملًا.
support-follow-up-add = إجراء آخر بعده
teach-backs = تعليم الزملاء
teach-backs-hint = من تعلّم يعلّم غيره.
teach-back-plan = قرّر جلسة تعليم

# الاستمارات وقوائم المراجعة (P5.8).

kind-form = استمارة
kind-form-row = سطر من استمارة
kind-template = نموذج استمارة
forms = الاستمارات والقوائم
forms-hint = أوراق لما هو قادم: املأ واحدة أو انسخها أو اجعلها خاصة بكم.
forms-count = { $count ->
    [0] لم تُملأ أي استمارة بعد
    [one] استمارة واحدة مملوءة
    [two] استمارتان مملوءتان
   *[other] الاستمارات المملوءة: { $count }
}
forms-empty-title = لا استمارات بعد
forms-empty-text = اثنتا عشرة جاهزة: من طلب التدريب إلى المتابعة بعده.
forms-new = املأ استمارة
forms-own = نماذجنا الخاصة
forms-own-hint = مكيّفة من النماذج الجاهزة أو مصنوعة من الصفر.
forms-none-own = لا شيء بعد. افتح استمارة جاهزة واختر «انسخ وكيّف».
form-choose = أي استمارة؟
form-choose-hint = اختر بحسب ما هو قادم. تُفتح فورًا وتنتظر حتى تنتهي.
form-built-in = جاهزة
form-filled = مُلئ { $filled } من { $total }
form-about = بماذا ترتبط
form-title = اسم الاستمارة
form-from-month = الشهر الأول
form-session = الجلسة
form-call = مكالمة الإرشاد
form-plan = خطة التدريب
form-to-nothing = لا شيء
form-take-people = { $count ->
    [one] أضف الشخص المتوقَّع إلى القائمة
    [two] أضف الشخصين المتوقَّعين إلى القائمة
   *[other] أضف المتوقَّع حضورهم إلى القائمة ({ $count })
}
form-people-taken = { $count ->
    [one] أُضيف شخص واحد إلى القائمة
    [two] أُضيف شخصان إلى القائمة
   *[other] عدد من أُضيفوا إلى القائمة: { $count }
}
form-attendance = من يُعلَّم هنا يُعلَّم في الجلسة أيضًا.
form-in-session = ما رآه كل شخص يُجاب عنه في الجلسة نفسها
form-row-add = سطر آخر
form-act-call = اجعله إجراءً للمكالمة
form-act-plan = اجعله متابعة للخطة
form-acted = في قائمة الإجراءات
form-act-hint = حدّد أعلاه المكالمة أو الخطة التي ترتبط بها: عندئذ يمكن أن يصير كل سطر إجراءً هناك.
form-gone = لم يعد النموذج يسأل عنه
form-copy = انسخ وكيّف
form-copy-filled = انسخ مع الإجابات
form-copy-filled-help = بداية للمرة القادمة.
form-copy-empty = انسخ بلا إجابات
form-copy-empty-help = الاستمارة نفسها، فارغة.
form-adapt = اصنع منها نموذجًا خاصًا بنا
form-adapt-help = غيّر الأسماء وأضف واحذف وانقل ما تسأل عنه. تبقى هذه الاستمارة كما هي.
form-adapt-own = غيّر النموذج
form-adapt-own-help = ما يسأل عنه، هنا وفي كل استمارة مأخوذة منه.
form-copied = { $what } (نسخة)
form-paper = اقرأ واطبع واحفظ
form-fill = املأ
form-in-notebook = في الدفتر
form-notes-example = كل ما يستحق أن يُعرف غير ذلك
form-remove = احذف هذه الاستمارة
form-in-bin = هذه الاستمارة في السلة
form-unknown-title = من إصدار أحدث
form-unknown-text = هذا الجهاز لا يعرف هذه الاستمارة بعد. إجاباتها محفوظة، وستظهر حين يُحدَّث التطبيق.
template = نموذج
template-own = { $what }، نسختنا
template-empty = نموذج فارغ
template-empty-help = ابدأ من الصفر وأضف ما تريد السؤال عنه.
template-hint = ما يسأل عنه وبأي ترتيب. كل تغيير يظهر في كل استمارة مأخوذة منه.
template-title = اسم النموذج
template-purpose = متى يُستعمل
template-fields = ما يسأل عنه
template-field-add = عمّ يسأل أيضًا؟
template-column-add = عمود آخر
template-columns = الأعمدة
template-label = الصياغة
template-built-in = في الأصل: «{ $what }»
template-kind = كيف يُجاب عنه
template-first = يسمّي السطر، ويبقى أولًا.
template-out = احذفه
template-was-out = حُذف «{ $what }»
template-outs = المحذوف
template-outs-hint = الإجابات المعطاة تبقى مع استماراتها.
template-back = اسأل عنه من جديد
template-use = املأ استمارة من هذا النموذج
template-copy = انسخ هذا النموذج
template-made = { $count ->
    [0] لم تؤخذ منه أي استمارة بعد.
    [one] أُخذت منه استمارة واحدة.
    [two] أُخذت منه استمارتان.
   *[other] عدد الاستمارات المأخوذة منه: { $count }.
}
template-remove = احذف هذا النموذج
template-in-bin = هذا النموذج في السلة
asked-heading = عنوان
asked-line = بالكلمات
asked-date = تاريخ
asked-person = شخص
asked-number = عدد
asked-answer = نعم، جزئيًا، لا
asked-tick = علامة
asked-table = جدول
asked-months = الأشهر
month-calls = { $count ->
    [one] مكالمة واحدة
    [two] مكالمتان
   *[other] المكالمات: { $count }
}
month-note = ما المقرّر أيضًا في { $month }

form-request = طلب تدريب
form-request-use = هناك من يريد تدريبًا: ما الحاجة، ولمن، وماذا يتطلب.
form-training = أساسيات التدريب
form-training-use = تصمّم تدريبًا ولا تريد أن تنسى شيئًا مما يجعل الكبار يتعلمون.
form-activity = نشاط تدريبي
form-activity-use = تمرين واحد خطوة خطوة، كي يستطيع زميل أن يقوده أيضًا.
form-meeting = أساسيات الاجتماع
form-meeting-use = قبل الدعوة: ما الغاية منه، ومن يجب أن يحضر، ومن يفعل ماذا.
form-co-facilitation = قيادة مشتركة لاثنين
form-co-facilitation-use = شخصان يقودان جلسة واحدة: يتقاسمانها، ثم يتعلم كل منهما من الآخر.
form-travel = السفر واللوازم
form-travel-use = تدريب في الموقع: الرحلة والقاعة والاتصال وما يأتي بعدها.
form-roster = كشف الحضور
form-roster-use = أسماء تُعلَّم أو تُوقَّع، حتى بلا جلسة مقرّرة. وفي الجلسة المقرّرة هي القائمة نفسها.
form-critique = تعليم الزملاء: النقد
form-critique-use = لقيادة جولة الكلام بعد أن علّم أحدهم، وحفظ ما اتفقت عليه المجموعة.
form-debrief = تعليم الزملاء: الخلاصة
form-debrief-use = لمن علّم: كيف كان، وما يُبقى، وما الخطوة التالية.
form-debrief-evaluation = هل أفادت الخلاصة؟
form-debrief-evaluation-use = نظرة إلى الخلاصة نفسها، كي تكون القادمة أنفع.
form-action-plan = خطة عمل للمتابعة
form-action-plan-use = في نهاية التدريب: من يفعل ماذا ومتى، كي يبقى مستعملًا.
form-year = السنة في نظرة
form-year-use = اثنا عشر شهرًا في ورقة: الجلسات والتقييمات والمكالمات موجودة فيها من قبل.

part-what = ماذا
part-before = قبل
part-during = خلال
part-after = بعد
part-asks = من يطلبه
part-contact = كيف يمكن الوصول إليه
part-need = أي حاجة يلبّي
part-outcome = ما يستطيعه الناس بعده (ابدأ بفعل)
part-learners = من يتعلم
part-how-many = عدد الأشخاص
part-can-now = ما يستطيعونه الآن
part-language = بأي لغة
part-dates = التواريخ المناسبة وغير المناسبة
part-length = كم يمكن أن يستغرق
part-place = أين
part-equipment = الأجهزة والكهرباء والاتصال في المكان
part-money = الميزانية، ومن يدفع ماذا
part-after-it = الدعم المطلوب بعده
part-decision = الجواب
part-accepted = هل قُبل؟
part-answered-by = من أجاب
part-answered-on = متى
part-seen-by = كيف يُعرف أنه نجح
part-stretches = سير التدريب فقرة فقرة
part-stretch = الفقرة
part-minutes = الدقائق
part-way = بأي طريقة
part-design = هل صُمّم للكبار؟
part-says-why = يقول لماذا يهم الموضوع من يتعلمونه
part-asks-hopes = يُسأل عن التوقعات قبله وتُتناول خلاله
part-uses-experience = يبدأ بخبرة الناس ويربط الجديد بها
part-ten-minutes = لا أحد يتكلم أكثر من 10 دقائق قبل أن يفعل الآخرون شيئًا
part-takes-turns = يتناوب العمل الثنائي والنقاش وحل المشكلات
part-practice = تدريب بمساعدة، ثم تدريب فردي
part-checks = يُتحقق في الحال مما فُهم
part-slow-line = يعمل على أبطأ اتصال أو بلا اتصال
part-plans-after = المتابعة مصمَّمة معه
part-takes = كم دقيقة يستغرق
part-group-size = كم شخصًا في المرة
part-needed = ما يجب أن يكون في المتناول
part-steps = الخطوات
part-step = الخطوة
part-learners-do = ما يفعله المتعلمون
part-questions = أسئلة للنقاش بعده
part-without-line = عند انقطاع الكهرباء أو الاتصال
part-quicker = لمن هم أسرع
part-afterwards = ما الذي يتغير بعد الاجتماع
part-decide = ما يجب أن يُقرَّر
part-attending = من يجب أن يحضر، ولماذا
part-leads = من يقود
part-writes = من يكتب
part-keeps-time = من يراقب الوقت
part-points = جدول الأعمال
part-point = البند
part-who = من
part-no-message = لا تكفي رسالة
part-sent-before = أُرسل جدول الأعمال والأوراق قبل يوم
part-far-away = يستطيع البعيدون أن يشاركوا: الاتصال واللغة والوقت
part-on-time = بدأ وانتهى في وقته
part-read-out = قُرئ كل قرار قبل أن يُكتب
part-one-owner = لكل إجراء صاحب واحد وتاريخ واحد
part-supports = من يساند
part-shares = من يفعل ماذا
part-leading = يقود
part-supporting = يساند
part-same-goal = يقول الاثنان الهدف بالجملة نفسها
part-sign-agreed = اتُّفق على إشارة لـ«دورك» وأخرى لـ«الوقت»
part-tried-out = جرّب الاثنان القاعة والاتصال والمواد
part-may-differ = اتُّفق كيف يختلفان أمام المجموعة: بالسؤال
part-watches = من لا يتكلم يراقب الوجوه والمحادثة والساعة
part-bridges = يربط كل منهما كلامه بما قاله الآخر
part-quiet-ones = يُشرك الاثنان الصامتين
part-keep = ما يُبقى
part-change = ما يُغيَّر
part-travels = من يسافر
part-leaves = المغادرة في
part-returns = العودة في
part-call-there = بمن يُتَّصل هناك
part-legs = الرحلة
part-leg = من – إلى
part-day = اليوم
part-means = كيف، وبأي حجز
part-booked = حُجز
part-dates-agreed = اتُّفق على التواريخ مع الشريك وإدارته
part-papers = الجوازات والتصاريح ورسالة الدعوة
part-nights = سرير لكل ليلة
part-money-agreed = من يدفع ماذا، ومن يحمل النقد
part-health = قُرئت إرشادات الصحة والسلامة وجُهّزت الحقيبة
part-room = القاعة
part-tables = يمكن تحريك الطاولات، والكل يرى الشاشة
part-power = مقابس للجميع، وخطة لانقطاع الكهرباء
part-line-tried = جُرّب الاتصال في ساعة الجلسة
part-devices = جهاز وحساب تدريب لكل واحد
part-kept-offline = كل ما يلزم موجود أيضًا بلا اتصال
part-printed = طُبعت الأوراق وكشف الحضور
part-food = ماء وطعام واستراحات
part-receipts = سُلّمت الإيصالات وكشف الحضور
part-thanks = أُرسل الشكر وما اتُّفق عليه مكتوبًا
part-topic = الموضوع
part-attendees = من يشارك
part-name = الاسم
part-function = الوظيفة والموقع
part-came = حضر
part-excused = من أبلغ أنه لن يحضر
part-taught = من علّم
part-look-at = ما طُلب من الآخرين أن يلاحظوه
part-round = الجولة
part-teacher-first = يتكلم من علّم أولًا
part-seen-first = أولًا ما شوهد، ثم الرأي فيه
part-names-moment = كل ملاحظة تذكر لحظة بعينها
part-one-each = اقتراح واحد لكل شخص، لا أكثر
part-group = ما تقوله المجموعة
part-prepared = هل كان محضَّرًا جيدًا؟
part-clear = هل أمكنت المتابعة؟
part-involved = هل فعل كل واحد شيئًا؟
part-checked = هل جرى التحقق مما فُهم؟
part-well = ما سار جيدًا
part-improve = ما يُفعل بطريقة أخرى
part-felt = كيف كان الشعور؟
part-could-do = ماذا استطاع المتعلمون في النهاية؟
part-next = الخطوة التالية
part-help = المساعدة المطلوبة
part-again-on = يعلّم مرة أخرى في
part-spoke-first = هل تكلم من علّم أولًا؟
part-strengths-first = هل جاءت نقاط القوة قبل نقاط الضعف؟
part-specific = هل كانت الملاحظات محددة؟
part-all-spoke = هل تكلم كل من شاهد؟
part-colleagues = هل تخاطبوا كزملاء؟
part-ended-with-step = هل انتهت بخطوة وتاريخ؟
part-lasts = ما يجب أن يدوم
part-phases = المتابعة في ثلاث مراحل
part-in-design = عند التصميم: الدعم المخطط له
part-in-delivery = عند التنفيذ: ما يقول الناس إنهم سيحتاجون إليه
part-in-follow-up = بعد ذلك: ما يناسبهم (مكالمات، زيارات، زملاء)
part-actions = الإجراءات
part-action = ما يُفعل
part-owner = من
part-due = الموعد
part-look-again = متى ننظر فيه من جديد
part-goals = ما يجب أن تأتي به هذه السنة
part-not-then = متى لا يتسع الوقت لغيره: العطل والحصاد والتدقيق
part-months = شهرًا شهرًا

next-sign = وقّع «{ $what }»
next-sign-report = وقّع تقرير الاحتياجات
next-sign-help = ينتظر توقيعك
next-hold = مكالمة مع { $name }
next-fewer = مكالمات أقل مع { $name }؟
next-fewer-help = كانت الأخيرة قصيرة وحُلّت دون مساعدة
due-session = جلسة: { $what }
due-behind = بقي قبلها: { $count }
due-prepare = لها تحضير
due-hand-in = سلّم «{ $what }»
due-review = راجع «{ $what }»
due-review-of = عمل { $name }
