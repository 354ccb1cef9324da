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
